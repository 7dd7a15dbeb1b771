/**
 * OCPP 1.6 with its security extension: a record per message, named like the action, and the types they share.
 *
 * <p>In each record the required fields come first, then those that may be absent.
 */
@NullMarked
package io.emall.wire.ocpp.v16;

import org.jspecify.annotations.NullMarked;
