/** People of an LDAP server, read on a schedule, and their passwords. */
@NullMarked
package fr.rsi.directory.ldap;

import org.jspecify.annotations.NullMarked;
