/** The other side of every wire: stations, eMSP, DSO and battery, for demos, tests and load. */
@NullMarked
package io.emall.sim;

import org.jspecify.annotations.NullMarked;
