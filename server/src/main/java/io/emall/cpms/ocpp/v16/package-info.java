/** OCPP 1.6 in the words of the core, one class per functional block. */
@NullMarked
package io.emall.cpms.ocpp.v16;

import org.jspecify.annotations.NullMarked;
