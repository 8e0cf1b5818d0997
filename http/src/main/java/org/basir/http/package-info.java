/// What all services have in common at their HTTP surface: problems, request ids, hand-over.
@NullMarked
package org.basir.http;

import org.jspecify.annotations.NullMarked;
