/** Service categories over HTTP: what each demands, who may hold it, applying for one. */
package dev.guanka.intake.categories;
