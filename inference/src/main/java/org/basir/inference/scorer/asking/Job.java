package org.basir.inference.scorer.asking;

import org.basir.inference.ledger.ScopePath;
import org.basir.inference.scorer.answers.JobKey;

/// On whose account questions are asked.
public record Job(JobKey key, ScopePath scope) {}
