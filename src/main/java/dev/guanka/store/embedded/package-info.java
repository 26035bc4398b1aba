/** The PostgreSQL that the service brings along, for machines where nobody has set one up. */
package dev.guanka.store.embedded;
