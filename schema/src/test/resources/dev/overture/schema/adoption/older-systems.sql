-- The tables of the older systems as they were found: with their CHECK constraints gone, and ids of any form.
create table workspace_prospects (
  id text primary key, workspace_id text, first_name text not null, last_name text not null, job_title text,
  company_name text, industry text, location text, linkedin_profile_url text not null, email_address text,
  phone_number text, company_domain text, company_linkedin_url text, enrichment_data jsonb,
  created_at timestamptz default now(), updated_at timestamptz default now(),
  unique (workspace_id, linkedin_profile_url)
);
create table prospect_approval_sessions (
  id text primary key, workspace_id text, campaign_name text, campaign_tag text, status text, prospect_source text,
  total_prospects int, approved_count int, rejected_count int, pending_count int, created_at timestamptz default now(),
  updated_at timestamptz default now()
);
create table prospect_approval_data (
  id text primary key, session_id text, prospect_id text, name text, contact jsonb, company jsonb, professional jsonb,
  approval_status text, confidence_score numeric, needs_review boolean, rejection_reason text, enrichment_data jsonb,
  created_at timestamptz default now(), updated_at timestamptz default now()
);
create table campaigns (
  id text primary key, workspace_id text, name text, description text, status text, settings jsonb, flow_settings jsonb,
  campaign_type text, message_templates jsonb, created_by text, total_prospects int, messages_sent int,
  responses_received int, created_at timestamptz default now(), updated_at timestamptz default now()
);
create table campaign_prospects (
  id text primary key, campaign_id text, workspace_id text, first_name text, last_name text, company_name text,
  job_title text, linkedin_url text, email text, status text, contacted_at timestamptz, connected_at timestamptz,
  replied_at timestamptz, personalization_data jsonb, unipile_account_id text, unipile_message_id text,
  linkedin_user_id text, prospect_id text, created_at timestamptz default now(), updated_at timestamptz default now(),
  unique (campaign_id, linkedin_url)
);
create table campaign_prospect_execution_state (
  id text primary key, campaign_id text, prospect_id text, current_step int default 1, status text,
  completed_steps int[] default '{}', failed_steps int[] default '{}', skipped_steps int[] default '{}',
  linkedin_state jsonb, email_state jsonb, whatsapp_state jsonb, waiting_for_trigger text, trigger_check_count int,
  trigger_max_checks int default 168, next_check_at timestamptz, n8n_execution_id text, last_executed_at timestamptz,
  next_execution_at timestamptz, last_error text, error_count int
);
create table send_queue (
  id text primary key, campaign_id text, prospect_id text, message_type text, message text, scheduled_for timestamptz,
  requires_connection boolean, status text, sent_at timestamptz, created_at timestamptz default now()
);
create table campaign_messages (
  id text primary key, campaign_id text, prospect_id text, message_type text, message text, status text,
  unipile_message_id text, sent_at timestamptz, created_at timestamptz default now()
);
create table companies (
  id text primary key, company_name text, tin text unique, registration_number text unique, registration_date date,
  region text, status text default 'Active', segment text, source text, sme_registry boolean,
  office_qualification text, revenue numeric, balance numeric, net_profit_loss numeric, employee_count int,
  ceo_name text, ceo_position text, primary_email text, all_company_emails text[], website text,
  company_description text, company_research text, session_key text, batch_id text, workflow_execution_id text,
  processing_status text default 'pending', created_at timestamptz default now(), updated_at timestamptz default now()
);
create table employees (
  id text primary key, company_id text, company_name text, full_name text, first_name text, last_name text,
  middle_name text, position text, work_email text, generic_email text, phone_numbers text[], source_urls text[],
  outreach_sent_date timestamptz, outreach_type text, campaign_number text, campaign_status text,
  reply_unsubscribe boolean, reply_info_request boolean, reply_bounce boolean, client_status text, test_date date,
  test_status text, company_session_key text, employee_session_key text, processing_status text default 'pending',
  source_service text, ai_research_data jsonb, created_at timestamptz default now(),
  updated_at timestamptz default now()
);
