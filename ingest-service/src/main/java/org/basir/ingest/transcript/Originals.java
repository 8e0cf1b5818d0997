package org.basir.ingest.transcript;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// The bytes of all transcripts.
interface Originals extends Repository<Original, UUID> {

  Original save(Original original);

  Optional<Original> findById(UUID id);
}
