/// What the tests of this service share: databases, a running service, small models, a peer.
@NullMarked
package org.basir.classifier.kit;

import org.jspecify.annotations.NullMarked;
