/** What a partner is served, for people to look at: the same lists and views as the door's own. */
@NullMarked
package io.emall.cpms.ocpi.served;

import org.jspecify.annotations.NullMarked;
