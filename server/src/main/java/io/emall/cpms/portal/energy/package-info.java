/** A location's energy: what is planned and why, and what people decide instead. */
@NullMarked
package io.emall.cpms.portal.energy;

import org.jspecify.annotations.NullMarked;
