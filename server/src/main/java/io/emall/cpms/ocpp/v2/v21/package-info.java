/** What OCPP 2.1 adds to 2.0.1. */
@NullMarked
package io.emall.cpms.ocpp.v2.v21;

import org.jspecify.annotations.NullMarked;
