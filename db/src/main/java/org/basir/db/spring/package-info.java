/// The database as Spring beans.
@NullMarked
package org.basir.db.spring;

import org.jspecify.annotations.NullMarked;
