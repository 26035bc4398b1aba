-- What a grant rests on: the papers that the rules demand, or what a person decided where the rules do not, and why.
alter table category_grant
  add column basis       text  not null default 'DOCUMENTS'
    constraint category_grant_basis_known check (basis in (
      'DOCUMENTS', 'FILING_PENDING', 'LOCAL_EXEMPTION', 'OPEN_MODEL', 'RESELLER', 'FOREIGN_PROVIDER', 'JUDGEMENT')),
  add column reason      text,
  add column condition   jsonb,
  add column replaced_by uuid  references category_grant,
  add constraint category_grant_has_its_reason check (basis = 'DOCUMENTS' or btrim(coalesce(reason, '')) <> ''),
  add constraint pending_filing_has_its_end check (basis <> 'FILING_PENDING' or expires_at is not null);
