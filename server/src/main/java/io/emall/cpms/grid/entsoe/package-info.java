/**
 * The transparency platform of the European grid operators (ENTSO-E): day-ahead prices of a zone, what its energy is made
 * of, and the wind and sun that are expected.
 */
@NullMarked
package io.emall.cpms.grid.entsoe;

import org.jspecify.annotations.NullMarked;
