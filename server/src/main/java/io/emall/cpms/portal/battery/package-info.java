/** Pages of a location's batteries and meters. */
@NullMarked
package io.emall.cpms.portal.battery;

import org.jspecify.annotations.NullMarked;
