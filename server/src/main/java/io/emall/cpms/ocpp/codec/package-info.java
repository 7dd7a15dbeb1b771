/** Reads and writes the standards' records as JSON, checking on the way everything their schemas say. */
@NullMarked
package io.emall.cpms.ocpp.codec;

import org.jspecify.annotations.NullMarked;
