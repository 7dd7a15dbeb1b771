/** What all pages share: the frame around them, languages, figures, icons, and what is shown when something fails. */
@NullMarked
package io.emall.cpms.portal.frame;

import org.jspecify.annotations.NullMarked;
