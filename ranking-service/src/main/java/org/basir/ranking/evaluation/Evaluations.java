package org.basir.ranking.evaluation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// The evaluations there are.
interface Evaluations extends Repository<Evaluation, UUID> {

  Evaluation saveAndFlush(Evaluation evaluation);

  Optional<Evaluation> findById(UUID id);
}
