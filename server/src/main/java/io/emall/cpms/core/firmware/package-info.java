/** Firmware: the library, updates of single stations, and campaigns over many. */
@NullMarked
package io.emall.cpms.core.firmware;

import org.jspecify.annotations.NullMarked;
