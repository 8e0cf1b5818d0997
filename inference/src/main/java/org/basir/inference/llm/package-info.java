/// Language models as this suite uses them: a prompt is continued within a number of tokens, and
/// what was used is told exactly. Engines over HTTP and in this process are behind one interface;
/// what an engine can't do is a missing [Capability], never a silent difference.
@NullMarked
package org.basir.inference.llm;

import org.jspecify.annotations.NullMarked;
