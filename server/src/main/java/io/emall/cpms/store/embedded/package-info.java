/** The real PostgreSQL that comes with the product: unpacked, initialised, started, watched and stopped here. */
@NullMarked
package io.emall.cpms.store.embedded;

import org.jspecify.annotations.NullMarked;
