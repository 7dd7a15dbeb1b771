/** Calls and answers between us and one station: framing, order, one outstanding call per direction, errors per version. */
@NullMarked
package io.emall.cpms.ocpp.rpc;

import org.jspecify.annotations.NullMarked;
