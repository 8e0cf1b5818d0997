/// The commands of `./basir`.
@NullMarked
package org.basir.app.command;

import org.jspecify.annotations.NullMarked;
