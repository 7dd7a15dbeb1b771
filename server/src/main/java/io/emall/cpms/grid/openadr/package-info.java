/**
 * OpenADR 3.1: we are the VEN, the DSO is the VTN. Prices, emissions and capacity are read from events; sites are enrolled
 * as resources, capacity is asked for and use is told by reports.
 */
@NullMarked
package io.emall.cpms.grid.openadr;

import org.jspecify.annotations.NullMarked;
