"""What Alembic runs around the migrations: one transaction, on the connection it is given."""

from alembic import context

from bot.store import keyring, tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[tables.metadata, keyring.metadata],
    include_schemas=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
