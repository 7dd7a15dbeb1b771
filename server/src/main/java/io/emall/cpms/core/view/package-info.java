/** What a person may see, by role, for portal and REST alike: money, partners and whole tokens only with permission. */
@NullMarked
package io.emall.cpms.core.view;

import org.jspecify.annotations.NullMarked;
