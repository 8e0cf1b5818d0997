/// What the HTTP adapters share.
@NullMarked
package org.basir.ranking.web;

import org.jspecify.annotations.NullMarked;
