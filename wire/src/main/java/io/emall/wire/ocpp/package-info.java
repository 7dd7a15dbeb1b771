/** What all versions of OCPP share: requests know their responses by type. */
@NullMarked
package io.emall.wire.ocpp;

import org.jspecify.annotations.NullMarked;
