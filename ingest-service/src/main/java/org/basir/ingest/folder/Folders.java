package org.basir.ingest.folder;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All runs over folders.
interface Folders extends Repository<Folder, UUID> {

  Folder save(Folder folder);

  Optional<Folder> findById(UUID id);

  /// Waits until no other transaction holds the lock of this name, and holds it to the end of this
  /// one.
  @Query(
      value = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))",
      nativeQuery = true)
  int lock(String name);

  @Query("select coalesce(max(f.run), 0) from Folder f where f.path = :path")
  int lastRun(String path);
}
