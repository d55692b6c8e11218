"""A folder of leaflets, as somebody wrote it."""

EDITION = b"""# Ours since 2024.
name: Our Aid   # as on the door
accent: '#ffb71b'
logo: logo-0123456789ab.svg

own:  # the office
  - {id: office, name: Our Office, run_by: [ngo], numbers: [{number: "+48226280120", abroad: yes}]}
"""
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n'
