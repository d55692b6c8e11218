def test_the_stock_project_has_no_problems(run):
    assert run('check') == (0, '3 sheets, 0 problems\n', '')
