/** Batteries and meters with a little physics, that speak SunSpec over Modbus TCP or JSON over HTTP. */
@NullMarked
package io.emall.sim.battery;

import org.jspecify.annotations.NullMarked;
