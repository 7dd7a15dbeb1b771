/** People who use the portal and the API, their roles and what each role may do. */
@NullMarked
package io.emall.cpms.core.account;

import org.jspecify.annotations.NullMarked;
