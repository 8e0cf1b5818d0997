/// Batch jobs that go on where a killed process left them.
@NullMarked
package org.basir.ranking.batch;

import org.jspecify.annotations.NullMarked;
