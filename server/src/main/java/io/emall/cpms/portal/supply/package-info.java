/** Pages about DSOs: what energy costs, which DSOs there are, contracts with them. */
@NullMarked
package io.emall.cpms.portal.supply;

import org.jspecify.annotations.NullMarked;
