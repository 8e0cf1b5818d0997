package org.basir.ranking.price;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The imports there are.
interface PriceImports extends Repository<PriceImport, UUID> {

  Optional<PriceImport> findById(UUID id);

  /// Adds an import unless the file is known; returns how many were added.
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into price_import (id, name, source, status, content, received_at)
          values (:id, :name, :source, 'RUNNING', :content, :now)
          on conflict (id) do nothing
          """)
  int addIfNew(UUID id, String name, String source, byte[] content, Instant now);

  @Query(nativeQuery = true, value = "select content from price_import where id = :id")
  byte[] content(UUID id);
}
