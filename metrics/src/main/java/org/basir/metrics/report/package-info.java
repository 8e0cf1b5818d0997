/// What an evaluation leaves behind: manifest, JSON, console tables and a self-contained HTML page.
@NullMarked
package org.basir.metrics.report;

import org.jspecify.annotations.NullMarked;
