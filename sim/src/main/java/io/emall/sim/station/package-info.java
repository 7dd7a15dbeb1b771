/** Simulated charging stations of OCPP 1.6J, 2.0.1 and 2.1, with drivers, cars, meters, and scripted misbehaviour. */
@NullMarked
package io.emall.sim.station;

import org.jspecify.annotations.NullMarked;
