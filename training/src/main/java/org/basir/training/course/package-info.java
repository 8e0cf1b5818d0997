/// Trainings of the small models that budgets are measured on: the decoder, and what predicts how
/// long it thinks.
@NullMarked
package org.basir.training.course;

import org.jspecify.annotations.NullMarked;
