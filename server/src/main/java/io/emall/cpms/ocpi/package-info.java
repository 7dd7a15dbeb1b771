/** The eMSPs' door: OCPI 2.2.1 as a charge-point operator. */
@NullMarked
package io.emall.cpms.ocpi;

import org.jspecify.annotations.NullMarked;
