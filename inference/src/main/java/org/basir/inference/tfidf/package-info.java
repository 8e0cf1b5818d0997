/// Texts as weighted terms: the classic baseline, needing no pretrained model.
@NullMarked
package org.basir.inference.tfidf;

import org.jspecify.annotations.NullMarked;
