/** OCPP 2.0.1 (and, with the same records, 2.1) in the words of the core, one class per functional block. */
@NullMarked
package io.emall.cpms.ocpp.v2;

import org.jspecify.annotations.NullMarked;
