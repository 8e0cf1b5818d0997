/// Classifications over HTTP.
@NullMarked
package org.basir.classifier.classification.web;

import org.jspecify.annotations.NullMarked;
