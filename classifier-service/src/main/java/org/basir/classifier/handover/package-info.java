/// Delivery of finished classifications to the ranking service.
@NullMarked
package org.basir.classifier.handover;

import org.jspecify.annotations.NullMarked;
