package org.basir.ingest.transcript;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// The extracted texts of all transcripts.
interface TextBodies extends Repository<TextBody, UUID> {

  TextBody save(TextBody text);

  Optional<TextBody> findById(UUID id);
}
