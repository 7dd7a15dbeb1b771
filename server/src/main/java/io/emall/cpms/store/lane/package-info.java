/** Group commit: writes of many stations share a transaction, and nobody is answered before it is durable. */
@NullMarked
package io.emall.cpms.store.lane;

import org.jspecify.annotations.NullMarked;
