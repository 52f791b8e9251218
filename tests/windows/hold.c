/* Has a file open as Excel has (hold read FILE SIGN) or for itself alone (hold none FILE SIGN), for as long as the file SIGN,
   which it makes, is there. */
#include <windows.h>
#include <wchar.h>

int wmain(int count, wchar_t **words) {
    if (count != 4) return 2;
    DWORD share = wcscmp(words[1], L"read") == 0 ? FILE_SHARE_READ : 0;
    HANDLE held = CreateFileW(words[2], GENERIC_READ, share, NULL, OPEN_EXISTING, 0, NULL);
    if (held == INVALID_HANDLE_VALUE) return 1;
    CloseHandle(CreateFileW(words[3], GENERIC_WRITE, FILE_SHARE_DELETE | FILE_SHARE_READ, NULL, CREATE_ALWAYS, 0, NULL));
    while (GetFileAttributesW(words[3]) != INVALID_FILE_ATTRIBUTES) Sleep(50);
    CloseHandle(held);
    return 0;
}
