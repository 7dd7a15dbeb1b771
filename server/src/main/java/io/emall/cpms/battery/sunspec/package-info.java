/** Batteries and meters that speak SunSpec over Modbus TCP. */
@NullMarked
package io.emall.cpms.battery.sunspec;

import org.jspecify.annotations.NullMarked;
