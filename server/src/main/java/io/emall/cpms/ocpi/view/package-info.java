/** What partners may see of our locations, prices and sessions, whichever version they speak. */
@NullMarked
package io.emall.cpms.ocpi.view;

import org.jspecify.annotations.NullMarked;
