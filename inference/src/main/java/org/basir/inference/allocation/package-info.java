/// How tokens are split among the steps of a question and among calls: the schedules and the
/// allocation model of Plan-and-Budget (Lin et al., arXiv 2505.16122), shares within bounds, and
/// what to do with what a step leaves over.
@NullMarked
package org.basir.inference.allocation;

import org.jspecify.annotations.NullMarked;
